// The messages of the chat that is shown: drawn, changed in place, kept at the end while the reader is there.
import { button, element, find } from './elements.js'
import { renderMessage } from './message-view.js'
import { settleQuotes } from './rich-text.js'
import { TEXTS } from './texts.js'
import { dayOf } from './times.js'

/** So near the end counts as at the end: less than a line of text. */
const NEAR_END_PX = 80

export function createConversation(state, on) {
  const box = find('#messages')
  const toEnd = find('#to-end')
  const isAtEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX
  const goToEnd = () => {
    box.scrollTop = box.scrollHeight
  }
  const view = (message) =>
    renderMessage(message, {
      isOwn: message.from.id === state.speaker(),
      showsName: state.chat().kind === 'group',
      botUsername: state.bot.username,
      on: { ...on, jump },
    })
  const jump = (id) => {
    const article = articleOf(id)
    article?.scrollIntoView({ block: 'center' })
    article?.classList.add('is-shown')
    setTimeout(() => article?.classList.remove('is-shown'), 1500)
  }
  const articleOf = (id) => box.querySelector(`[data-id="${id}"]`)
  const append = (message) => {
    const day = dayOf(message.date, state.now)
    if (box.dataset.day !== day) box.append(element('p', 'day', day))
    box.dataset.day = day
    const article = view(message)
    box.append(article)
    settleQuotes(article)
  }
  const showAll = () => {
    box.replaceChildren()
    delete box.dataset.day
    const messages = state.messagesOf(state.shown)
    if (messages.length === 0) box.append(emptyView(state, on))
    messages.forEach(append)
    goToEnd()
    toEnd.hidden = true
  }
  box.addEventListener('scroll', () => {
    toEnd.hidden = isAtEnd()
  })
  toEnd.addEventListener('click', () => {
    goToEnd()
    find('#text').focus()
  })
  // A picture that has its size only now moves what is below it.
  box.addEventListener('load', () => toEnd.hidden && goToEnd(), true)
  return {
    showAll,
    show: (message) => {
      // What one has said oneself is shown, wherever one was reading.
      const wasAtEnd = isAtEnd() || (message.from?.id === state.speaker() && articleOf(message.id) === null)
      const old = articleOf(message.id)
      if (message.isDeleted) old?.remove()
      else if (old !== null) replace(old, view(message), () => on.turned(message))
      else {
        box.querySelector('.empty')?.remove()
        append(message)
      }
      if (wasAtEnd) goToEnd()
    },
  }
}

/** Whoever pages through a list with the keyboard stays on the button that was pressed, and is told what the page says now. */
function replace(old, article, told) {
  const focused = old.contains(document.activeElement) ? document.activeElement : undefined
  old.replaceWith(article)
  settleQuotes(article)
  if (focused === undefined) return
  told()
  const place = focused.dataset.place
  const again = place && article.querySelector(`[data-place="${place}"]`)
  ;(again || article.querySelector('button, a, [tabindex]'))?.focus()
}

/** As in Telegram: an empty chat says what the bot is for, and offers to begin. */
function emptyView(state, on) {
  const box = element('div', 'empty')
  if (state.bot.description) box.append(element('h3', '', TEXTS.about), element('p', '', state.bot.description))
  else box.append(element('p', '', TEXTS.noMessage))
  if (state.chat().kind === 'private') box.append(button('begin', TEXTS.begin, () => on.command('/start')))
  return box
}
