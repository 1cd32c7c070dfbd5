// What the documentation's example with JSX needs of React 19, whose package is not needed to check it.

declare namespace JSX {
  type Element = unknown;
  interface IntrinsicElements {
    form: { action?: import("./react.js").FormAction; children?: unknown };
    button: { disabled?: boolean | undefined; children?: unknown };
    input: { name: string };
    textarea: { name: string };
    p: { children?: unknown };
  }
}
