/** What the bundle was made for: see `bundle.ts`. */
declare const SUITE: import('./suites').SuiteName;
declare const ONLY: string;

declare module '*.toml' {
  const text: string;
  export default text;
}

declare module '*.txt' {
  const text: string;
  export default text;
}
