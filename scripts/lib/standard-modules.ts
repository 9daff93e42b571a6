/** What belongs to Python's standard library beside the top-level modules of today's versions. Facts from its docs. */

/** Modules within packages that people take for distributions. A registered name of this form is left alone. */
export const SUBMODULES = `
asyncio.subprocess collections.abc concurrent.futures ctypes.util ctypes.wintypes curses.ascii dbm.gnu distutils.core
distutils.util email.message email.mime email.mime.text email.mime.multipart email.mime.base email.utils
html.entities html.parser http.client http.cookies http.cookiejar http.server importlib.abc importlib.machinery
importlib.util json.decoder json.encoder json.tool logging.handlers multiprocessing.pool
multiprocessing.managers multiprocessing.shared_memory os.path tkinter.filedialog tkinter.font
tkinter.messagebox tkinter.scrolledtext tkinter.simpledialog tkinter.ttk unittest.mock urllib.error urllib.parse
urllib.request urllib.response urllib.robotparser wsgiref.simple_server xml.dom xml.dom.minidom xml.etree
xml.etree.ElementTree xml.etree.cElementTree xml.parsers.expat xml.sax xmlrpc.client xmlrpc.server
`;

/** Modules that left Python, or were renamed with Python 3, and what they are called now. */
export const FORMER: Readonly<Record<string, string>> = {
  anydbm: 'dbm',
  BaseHTTPServer: 'http.server',
  binhex: '',
  bsddb: '',
  CGIHTTPServer: 'http.server',
  ConfigParser: 'configparser',
  Cookie: 'http.cookies',
  cookielib: 'http.cookiejar',
  copy_reg: 'copyreg',
  cPickle: 'pickle',
  cStringIO: 'io',
  DocXMLRPCServer: 'xmlrpc.server',
  dumbdbm: 'dbm.dumb',
  dummy_thread: 'threading',
  dummy_threading: 'threading',
  exceptions: 'builtins',
  formatter: '',
  gdbm: 'dbm.gnu',
  htmlentitydefs: 'html.entities',
  HTMLParser: 'html.parser',
  httplib: 'http.client',
  ihooks: '',
  macpath: '',
  md5: 'hashlib',
  mimetools: 'email',
  MimeWriter: 'email',
  parser: 'ast',
  popen2: 'subprocess',
  Queue: 'queue',
  repr: 'reprlib',
  rfc822: 'email',
  robotparser: 'urllib.robotparser',
  ScrolledText: 'tkinter.scrolledtext',
  sets: '',
  sha: 'hashlib',
  SimpleHTTPServer: 'http.server',
  SimpleXMLRPCServer: 'xmlrpc.server',
  SocketServer: 'socketserver',
  StringIO: 'io',
  symbol: '',
  thread: 'threading',
  Tix: 'tkinter',
  tkColorChooser: 'tkinter.colorchooser',
  tkFileDialog: 'tkinter.filedialog',
  tkFont: 'tkinter.font',
  Tkinter: 'tkinter',
  tkMessageBox: 'tkinter.messagebox',
  tkSimpleDialog: 'tkinter.simpledialog',
  ttk: 'tkinter.ttk',
  urllib2: 'urllib.request',
  urlparse: 'urllib.parse',
  UserDict: 'collections',
  UserList: 'collections',
  UserString: 'collections',
  whichdb: 'dbm',
  xmlrpclib: 'xmlrpc.client',
};
