/** What is known of one include. */
export type IncludeOutcome =
  /** It was read, or it is none of our business: an address, a path with a variable. */
  | { readonly kind: 'fine' }
  /** `path` is where it was looked for, relative to the workspace. */
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside'; readonly why: 'absolute' | 'above' | 'link' }
  | { readonly kind: 'unread'; readonly why: string }
  /** The files from the target back to the file that includes it, which is the last one. */
  | { readonly kind: 'cycle'; readonly way: readonly string[] };
