// The colours of pictures: text at least 4.5 to 1 against its ground, shapes 3 to 1 (WCAG 2.2, AA), told apart by lightness too.

export const COLOURS = {
  ground: '#ffffff',
  text: '#16202b',
  /** For what stands around: source, notes, axes. */
  quiet: '#4a5866',
  line: '#d5dce3',
  grid: '#e3e9ef',
  /** What is aimed at: dark and full. */
  target: '#0b4f9e',
  /** What was reached: light, with a dark edge. */
  result: '#f6c667',
  resultEdge: '#8a5a00',
  doubt: '#a3341b',
  near: '#a3341b',
  far: '#0b4f9e',
  past: '#5b6773',
  band: '#eef3f8',
} as const
