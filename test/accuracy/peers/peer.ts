/** A rule of another tool: whether it raises an alarm for a PEP 503 normalised name. */
export interface Peer {
  readonly title: string;
  flags(name: string): boolean;
}
