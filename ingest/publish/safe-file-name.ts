// A name that somebody's device gave a file, made fit to be a plan's identity: one line, no path, nothing invisible.

/** Enough for any title of a plan, and short on a phone. */
const LONGEST_NAME = 120

/** @param otherwise where nothing of the name is left */
export function safeFileName(name: string | undefined, otherwise: string): string {
  const last = (name ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (clean === '' || !/[\p{L}\p{N}]/u.test(clean)) return otherwise
  const ending = /\.[a-z\d]{1,5}$/i.exec(clean)?.[0] ?? ''
  // A cut must not leave half of a surrogate pair.
  const stem = clean.slice(0, Math.min(clean.length, LONGEST_NAME) - ending.length).replace(/[\uD800-\uDBFF]$/, '')
  return `${stem.trim()}${ending}`
}
