// Text as a person sees it: signs that show nothing are where words hide from people and not from machines.

/** Controls but tab and line feed, soft hyphens, joiners, direction marks, tags, private and unassigned signs. */
const UNSEEN = /[^\P{C}\t\n]|\u{34f}|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/gu

/** NFC, without control, zero-width and direction characters. Tabs and line breaks stay. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC')
}
