// Telegram's HTML parse mode: text with tags in, plain text with entities out, faults worded as Telegram words them.

export type Entity = {
  readonly type: string
  /** In UTF-16 units, as in the Bot API. */
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
}

export type ParsedHtml =
  | { readonly kind: 'parsed'; readonly text: string; readonly entities: readonly Entity[] }
  | { readonly kind: 'fault'; readonly description: string }

/** White space at both ends is dropped, as Telegram does. Entities come outermost first. */
export function parseHtml(html: string): ParsedHtml {
  const state: State = { html, at: 0, text: '', open: [], entities: [] }
  while (state.at < html.length) {
    const fault = html[state.at] === '<' ? readTag(state) : readText(state)
    if (fault !== undefined) return { kind: 'fault', description: `Bad Request: can't parse entities: ${fault}` }
  }
  const unclosed = state.open.at(-1)
  if (unclosed !== undefined)
    return {
      kind: 'fault',
      description: `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`,
    }
  return { kind: 'parsed', ...trim(state.text, state.entities) }
}

type OpenTag = {
  readonly tag: string
  readonly offset: number
  readonly entity: Pick<Entity, 'type' | 'url' | 'language'>
}
type State = { readonly html: string; at: number; text: string; readonly open: OpenTag[]; readonly entities: Entity[] }

/** Tag → entity type; attributes are looked at apart. */
const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function readText(state: State): undefined {
  const next = state.html.indexOf('<', state.at)
  const end = next === -1 ? state.html.length : next
  state.text += decode(state.html.slice(state.at, end))
  state.at = end
}

/** Entities that Telegram does not know stay as they are written. */
function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** @returns the fault, if there is one */
function readTag(state: State): string | undefined {
  const bytes = () => Buffer.byteLength(state.html.slice(0, state.at))
  const end = state.html.indexOf('>', state.at)
  if (end === -1) return `Unclosed start tag at byte offset ${bytes()}`
  const match = /^<(\/?)([^\s/>]*)([^>]*)>$/.exec(state.html.slice(state.at, end + 1))
  const [, slash = '', rawName = '', attributes = ''] = match ?? []
  const tag = rawName.toLowerCase()
  const fault = slash === '' ? openTag(state, tag, attributes, bytes()) : closeTag(state, tag, bytes())
  state.at = end + 1
  return fault
}

function openTag(state: State, tag: string, attributes: string, byteOffset: number): string | undefined {
  const type = TYPES[tag]
  if (type === undefined) return `Unsupported start tag "${tag}" at byte offset ${byteOffset}`
  if (tag === 'span' && attribute(attributes, 'class') !== 'tg-spoiler')
    return `Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset}`
  // Telegram forbids it ("can't be nested"); this wording is ours.
  if (tag === 'blockquote' && state.open.some((open) => open.tag === 'blockquote'))
    return `Can't parse nested blockquote at byte offset ${byteOffset}`
  const url = tag === 'a' ? attribute(attributes, 'href') : undefined
  const isExpandable = tag === 'blockquote' && /\sexpandable(\s|=|$)/i.test(attributes)
  const entity = { type: isExpandable ? 'expandable_blockquote' : type, ...(url !== undefined && { url }) }
  state.open.push({ tag, offset: state.text.length, entity })
  return undefined
}

function closeTag(state: State, tag: string, byteOffset: number): string | undefined {
  const open = state.open.pop()
  if (open === undefined) return `Unexpected end tag at byte offset ${byteOffset}`
  if (tag !== '' && tag !== open.tag)
    return `Unmatched end tag at byte offset ${byteOffset}, expected "</${open.tag}>", found "</${tag}>"`
  const length = state.text.length - open.offset
  if (length > 0) state.entities.push({ ...open.entity, offset: open.offset, length })
  return undefined
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  return value === undefined ? undefined : decode(value)
}

function trim(text: string, entities: readonly Entity[]): { text: string; entities: readonly Entity[] } {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const kept = entities.flatMap((entity): readonly Entity[] => {
    const from = Math.max(entity.offset - start, 0)
    const to = Math.min(entity.offset + entity.length - start, trimmed.length)
    return to > from ? [{ ...entity, offset: from, length: to - from }] : []
  })
  return {
    text: trimmed,
    entities: withoutThoseInCode(kept.toSorted((a, b) => a.offset - b.offset || b.length - a.length)),
  }
}

/** Code holds no other entities, nor is it held by any but quotes: Telegram lets them go without a word. */
function withoutThoseInCode(entities: readonly Entity[]): readonly Entity[] {
  const code = entities.filter(({ type }) => type === 'code' || type === 'pre')
  const meets = (a: Entity, b: Entity) => a !== b && a.offset < b.offset + b.length && b.offset < a.offset + a.length
  return entities.filter(
    (one) => code.includes(one) || one.type.includes('blockquote') || !code.some((other) => meets(one, other)),
  )
}
