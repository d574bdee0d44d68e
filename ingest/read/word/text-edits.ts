// Replaces stretches of a text, found by their positions in it.

export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Of edits that overlap, the first one counts. */
export function applyEdits(document: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    parts.push(document.slice(from, start), text)
    from = end
  }
  return parts.join('') + document.slice(from)
}
