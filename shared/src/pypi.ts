/** PyPI's public host. The whole project takes the address from here. */
const PYPI_HOST = 'pypi.org';

/** Under the second one it is known to old files. */
const HOSTS: ReadonlySet<string> = new Set([PYPI_HOST, 'pypi.python.org']);

/** The address of PyPI's own index, as installers are given it. */
export const PYPI_INDEX = `https://${PYPI_HOST}/simple`;

const HOST_OF_ADDRESS = /^(?:https?:\/\/)?(?:[^/?#]*@)?([^/?#:@]+)(?::\d+)?(?:[/?#]|$)/i;

/** The list of all projects, in the form of PEP 691. */
export const PYPI_SIMPLE_INDEX = `https://${PYPI_HOST}/simple/`;

/** Whether an address of an index, with its scheme or without, is on a host of PyPI itself. */
export function isPypiAddress(address: string): boolean {
  const host = HOST_OF_ADDRESS.exec(address)?.[1];
  return host !== undefined && HOSTS.has(host.toLowerCase());
}

/**
 * The page of a package, for people.
 *
 * @param normalized a PEP 503 normalised name
 */
export function pypiPage(normalized: string): string {
  return `https://${PYPI_HOST}/project/${encodeURIComponent(normalized)}/`;
}
