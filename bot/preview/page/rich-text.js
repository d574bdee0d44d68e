// Turning text and its entities into elements, as text nodes only.
import { element } from './elements.js'
import { TEXTS } from './texts.js'

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'span',
  code: 'code',
  pre: 'pre',
  text_link: 'a',
  url: 'a',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
  bot_command: 'a',
  mention: 'span',
}

/**
 * Entities come outermost first and nest properly, as the server gives them.
 *
 * @param on.command told the command that was pressed; on.link the address
 */
export function renderRichText(text, entities, on) {
  const fragment = document.createDocumentFragment()
  renderRange(fragment, { text, on }, entities, 0, text.length)
  return fragment
}

/** Once they are on the page: quotes that show whole need no opening. */
export function settleQuotes(container) {
  for (const quote of container.querySelectorAll('.expandable-blockquote')) {
    if (quote.scrollHeight > quote.clientHeight + 1) continue
    quote.classList.add('is-short')
    for (const name of ['role', 'tabindex', 'aria-expanded', 'title']) quote.removeAttribute(name)
  }
}

function renderRange(parent, source, entities, start, end) {
  let at = start
  let rest = entities
  while (rest.length > 0) {
    const [entity, ...others] = rest
    const entityEnd = entity.offset + entity.length
    parent.append(textBetween(source.text, at, entity.offset, parent))
    const created = createElement(entity, source)
    const inner = others.filter((other) => other.offset < entityEnd)
    renderRange(created, source, inner, entity.offset, entityEnd)
    parent.append(created)
    at = entityEnd
    rest = others.filter((other) => other.offset >= entityEnd)
  }
  parent.append(textBetween(source.text, at, end, parent))
}

/** A quote is a block of its own: the line break after it would show as an empty line. */
function textBetween(text, start, end, parent) {
  const between = text.slice(start, end)
  return parent.lastChild?.nodeName === 'BLOCKQUOTE' ? between.replace(/^\n/, '') : between
}

function createElement(entity, { text, on }) {
  const created = element(TAGS[entity.type] ?? 'span', entity.type.replaceAll('_', '-'))
  const inside = text.slice(entity.offset, entity.offset + entity.length)
  if (entity.type === 'text_link') makeLink(created, entity.url ?? '', on)
  if (entity.type === 'url') makeLink(created, inside.includes('://') ? inside : `https://${inside}`, on)
  if (entity.type === 'bot_command') makePressable(created, () => on.command(inside))
  if (entity.type === 'expandable_blockquote') makeExpandable(created)
  if (entity.type === 'spoiler') makeSpoiler(created)
  return created
}

function makeLink(link, url, on) {
  if (!/^https?:/.test(url)) return
  link.href = url
  link.rel = 'noreferrer'
  link.target = '_blank'
  link.addEventListener('click', (event) => {
    event.preventDefault()
    on.link(url)
  })
}

function makeExpandable(quote) {
  const toggle = () => quote.setAttribute('aria-expanded', String(quote.classList.toggle('is-open')))
  makePressable(quote, () => {
    // Marking words to copy them is no press.
    if (String(getSelection()) === '') toggle()
  })
  quote.setAttribute('aria-expanded', 'false')
  quote.title = TEXTS.openQuote
}

function makeSpoiler(spoiler) {
  makePressable(spoiler, () => spoiler.classList.add('is-open'))
  spoiler.title = TEXTS.spoiler
}

function makePressable(target, press) {
  target.tabIndex = 0
  target.setAttribute('role', 'button')
  target.addEventListener('click', press)
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  })
}
