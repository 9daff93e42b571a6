/** What happens to the open folder without the editor. */
export interface Outside {
  /** Removes a file of the open folder. */
  readonly remove: (path: string) => Promise<void>;
}
