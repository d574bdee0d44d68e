// Shortening with "…", for quotes that would fill a message.

/** At most `limit` UTF-16 units, cut at a space where one is near, never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = characterBoundary(text, limit - 1)
  const space = text.lastIndexOf(' ', end)
  // A cut that loses more than a fifth for the sake of a space is no gain.
  const cut = space > end * 0.8 ? space : end
  return `${text.slice(0, cut).trimEnd()}…`
}

/** The nearest index at or before `index` that does not part a surrogate pair. */
export function characterBoundary(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff
  return isLowSurrogate && index > 0 ? index - 1 : index
}
