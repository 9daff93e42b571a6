/** A name that exists, but that hardly anybody who writes it means. */
export interface Preferred {
  /** What is meant, PEP 503 normalised, likeliest first. */
  readonly names: readonly string[];
  /** Why, in one sentence that follows the name. */
  readonly why: string;
}

/**
 * Confirmed by hand, one by one, from what the project says of itself. A row belongs here only if the project itself,
 * or what it installs, shows that the name is the wrong one; taste is no reason, nor is a rename that keeps working.
 * Import names (`docx`, `zmq`) stand in their own table, save the two that are the best known.
 */
const PREFERRED: ReadonlyMap<string, Preferred> = new Map<string, Preferred>([
  [
    'aws',
    { names: ['awscli', 'boto3'], why: 'is an unmaintained Fabric helper of 2013, not a tool of Amazon.' },
  ],
  [
    'beautifulsoup',
    { names: ['beautifulsoup4'], why: 'is the old version 3, which does not run on Python 3.' },
  ],
  ['bs4', { names: ['beautifulsoup4'], why: 'is a placeholder that only pulls in the real package.' }],
  [
    'distribute',
    { names: ['setuptools'], why: 'is the shell of a project that was merged into setuptools in 2013.' },
  ],
  [
    'django-rest-framework',
    { names: ['djangorestframework'], why: 'is an alias that pulls in the real package.' },
  ],
  ['docker-py', { names: ['docker'], why: 'is the client of 2016, which its authors have renamed.' }],
  [
    'huggingface',
    {
      names: ['huggingface-hub', 'transformers'],
      why: 'is a first version of 2020 that was never continued.',
    },
  ],
  ['jupyter-notebook', { names: ['notebook'], why: 'is what the program is called, not its package.' }],
  [
    'mysql',
    { names: ['mysqlclient'], why: 'is a placeholder for MySQL-python, which does not run on Python 3.' },
  ],
  ['mysql-python', { names: ['mysqlclient'], why: 'stopped in 2014 and does not run on Python 3.' }],
  ['opencv', { names: ['opencv-python'], why: 'is what the library is called, not its Python package.' }],
  ['pycrypto', { names: ['pycryptodome'], why: 'stopped in 2014 and has known security holes.' }],
  ['pytorch', { names: ['torch'], why: 'is a notice that tells to install the real package.' }],
  ['redis-py', { names: ['redis'], why: 'is what the client is called, not its package.' }],
  ['sklearn', { names: ['scikit-learn'], why: 'is deprecated, and its installation fails on purpose.' }],
  ['tensorflow-gpu', { names: ['tensorflow'], why: 'was emptied; the GPU support is in the main package.' }],
  [
    'tf-nightly-gpu',
    { names: ['tf-nightly'], why: 'was emptied; the GPU support is in the main nightly build.' },
  ],
]);

/** What to write instead of a PEP 503 normalised name of the table. */
export function preferredName(normalized: string): Preferred | undefined {
  return PREFERRED.get(normalized);
}
