// The buttons under a message, each by what it does: ask the bot, open an address, copy, or begin an inline query.
import { button, element } from './elements.js'
import { TEXTS } from './texts.js'

const SIGNS = { url: '↗', inline: '↪', copy: '⧉' }

/** @param on.press (row, column), on.link (url), on.copy (text), on.inline (button) */
export function renderKeyboard(rows, on) {
  return rows.map((row, rowIndex) => {
    const line = element('div', 'keyboard-row')
    line.append(...row.map((one, column) => renderButton(one, { row: rowIndex, column }, on)))
    return line
  })
}

function renderButton(one, place, on) {
  const created = button('', one.text, () => act(one, place, { on, created }))
  created.dataset.place = `${place.row}:${place.column}`
  if (SIGNS[one.kind] !== undefined) {
    const sign = element('span', 'key-sign', SIGNS[one.kind])
    sign.setAttribute('aria-hidden', 'true')
    created.append(sign)
  }
  if (one.kind === 'url') created.setAttribute('aria-label', `${one.text}, ${TEXTS.opensElsewhere}`)
  return created
}

async function act(one, { row, column }, { on, created }) {
  if (one.kind === 'url') return on.link(one.url)
  if (one.kind === 'copy') return on.copy(one.copied)
  if (one.kind === 'inline') return on.inline(one)
  created.classList.add('is-waiting')
  created.setAttribute('aria-busy', 'true')
  await on.press(row, column)
  created.classList.remove('is-waiting')
  created.removeAttribute('aria-busy')
  return undefined
}
