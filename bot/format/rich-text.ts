// Rich text: spans of text with one style each. Messages are built from it, so that splitting and escaping never meet mark-up.

export type Style = 'plain' | 'bold' | 'italic' | 'quote'
export type Span = { readonly text: string; readonly style: Style }
export type RichText = readonly Span[]

export const plain = (text: string): Span => ({ text, style: 'plain' })
export const bold = (text: string): Span => ({ text, style: 'bold' })
export const italic = (text: string): Span => ({ text, style: 'italic' })
/** Collapsed to a few lines until it is tapped. */
export const quote = (text: string): Span => ({ text, style: 'quote' })

export function joinLines(lines: readonly RichText[]): RichText {
  return lines.flatMap((line, index) => (index === 0 ? line : [plain('\n'), ...line]))
}

export function toPlainText(text: RichText): string {
  return text.map((span) => span.text).join('')
}

/** Characters after entity parsing, in UTF-16 units. */
export function lengthOf(text: RichText): number {
  return text.reduce((length, span) => length + span.text.length, 0)
}

/** For parse_mode HTML. Telegram wants only < > & escaped. */
export function toHtml(text: RichText): string {
  return text.map((span) => wrap(escapeHtml(span.text), span.style)).join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function wrap(html: string, style: Style): string {
  if (html === '' || style === 'plain') return html
  if (style === 'bold') return `<b>${html}</b>`
  if (style === 'italic') return `<i>${html}</i>`
  return `<blockquote expandable>${html}</blockquote>`
}
