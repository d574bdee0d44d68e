// Turning text and its entities into elements. Text only ever enters as text nodes, so nothing in it can become mark-up.

const TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'span',
  code: 'code',
  pre: 'pre',
  text_link: 'a',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
  bot_command: 'span',
  mention: 'span',
}

/** Entities come outermost first and nest properly, as the server gives them. */
export function renderRichText(text, entities) {
  const fragment = document.createDocumentFragment()
  renderRange(fragment, text, entities, 0, text.length)
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

function renderRange(parent, text, entities, start, end) {
  let at = start
  let rest = entities
  while (rest.length > 0) {
    const [entity, ...others] = rest
    const entityEnd = entity.offset + entity.length
    parent.append(textBetween(text, at, entity.offset, parent))
    const element = createElement(entity)
    const inner = others.filter((other) => other.offset < entityEnd)
    renderRange(element, text, inner, entity.offset, entityEnd)
    parent.append(element)
    at = entityEnd
    rest = others.filter((other) => other.offset >= entityEnd)
  }
  parent.append(textBetween(text, at, end, parent))
}

/** A quote is a block of its own: the line break after it would show as an empty line. */
function textBetween(text, start, end, parent) {
  const between = text.slice(start, end)
  return parent.lastChild?.nodeName === 'BLOCKQUOTE' ? between.replace(/^\n/, '') : between
}

function createElement(entity) {
  const element = document.createElement(TAGS[entity.type] ?? 'span')
  element.className = entity.type.replaceAll('_', '-')
  if (entity.type === 'text_link' && /^https?:/.test(entity.url ?? '')) {
    element.href = entity.url
    element.rel = 'noreferrer'
    element.target = '_blank'
  }
  if (entity.type === 'expandable_blockquote') makeExpandable(element)
  return element
}

function makeExpandable(element) {
  const toggle = () => element.setAttribute('aria-expanded', String(element.classList.toggle('is-open')))
  element.tabIndex = 0
  element.setAttribute('role', 'button')
  element.setAttribute('aria-expanded', 'false')
  element.title = 'Bấm để mở hoặc thu gọn'
  element.addEventListener('click', toggle)
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    toggle()
  })
}
