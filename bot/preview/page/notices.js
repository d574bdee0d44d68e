// What answers of presses show: a line that goes by itself, or a window that waits to be read.
import { button, element, find } from './elements.js'
import { TEXTS } from './texts.js'

/** Long enough to read two lines aloud. */
const NOTICE_MS = 6000

let timer

export function showNotice(text) {
  const notice = find('#notice')
  // What appears together with its words is not read everywhere; the announcer was there before.
  announce(text)
  notice.textContent = text
  notice.hidden = false
  clearTimeout(timer)
  timer = setTimeout(hideNotice, NOTICE_MS)
}

export function hideNotice() {
  find('#notice').hidden = true
}

export function showAlert(text) {
  const dialog = find('#alert')
  const words = element('p', '', text)
  words.id = 'alert-text'
  dialog.replaceChildren(
    words,
    element(
      'div',
      'actions',
      button('main', TEXTS.agree, () => dialog.close()),
    ),
  )
  dialog.showModal()
}

/** For screen readers only: who said what, as it comes. */
export function announce(text) {
  const announcer = find('#announcer')
  announcer.append(element('p', '', text))
  // What was read is of no use any more.
  while (announcer.childElementCount > 5) announcer.firstElementChild.remove()
}
