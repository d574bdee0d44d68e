// The list of chats on the left: who, the last message, how much is unread.
import { moveByArrows } from './arrow-keys.js'
import { button, element, find } from './elements.js'
import { summaryOf } from './message-view.js'
import { TEXTS } from './texts.js'
import { clockTime } from './times.js'

/** @param onChoose told the id of the chat that was chosen */
export function createChatList(state, onChoose) {
  const list = find('#chats')
  moveByArrows(list)
  return {
    show: () => {
      const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : undefined
      list.replaceChildren(...state.chats.map((chat) => element('li', '', chatButton(state, chat, onChoose))))
      list.querySelector(`[data-chat="${focused}"]`)?.focus()
    },
  }
}

export function initialOf({ title }) {
  return title.trim().charAt(0).toUpperCase()
}

export function chatName({ kind, title, people }) {
  return kind === 'group' ? title : `${title} – ${people[0].role}`
}

function chatButton(state, chat, onChoose) {
  const created = button('', '', () => onChoose(chat.id))
  const isShown = chat.id === state.shown
  created.dataset.chat = chat.id
  // One tab stop for the whole list; the arrows move on.
  created.tabIndex = isShown ? 0 : -1
  if (isShown) created.setAttribute('aria-current', 'true')
  const avatar = element('span', `avatar avatar-${Math.abs(chat.id) % 4}`, initialOf(chat))
  avatar.setAttribute('aria-hidden', 'true')
  const last = state.lastOf(chat.id)
  const lines = element('span', 'lines')
  lines.append(
    element('span', 'chat-name', chatName(chat)),
    element('span', 'chat-last', last ? summaryOf(last) : TEXTS.noMessage),
  )
  const side = element('span', 'side', element('span', 'chat-time', last ? clockTime(last.date) : ''))
  const unread = state.unreadOf(chat.id)
  if (unread > 0) {
    const count = element('span', 'unread', String(unread))
    count.setAttribute('aria-label', TEXTS.unread(unread))
    side.append(count)
  }
  created.append(avatar, lines, side)
  return created
}
