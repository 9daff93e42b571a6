/** The bundle takes such files in as texts. */
declare module '*.toml' {
  const text: string;
  export default text;
}

declare module '*.txt' {
  const text: string;
  export default text;
}
