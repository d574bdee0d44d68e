// The head of the conversation: whose it is, whether the bot is typing, and in a group who is speaking.
import { chatName, initialOf } from './chats.js'
import { element, find } from './elements.js'
import { TEXTS } from './texts.js'

/** @param onSpeaker told when somebody else is to speak */
export function createChatHead(state, onSpeaker) {
  const status = find('#status')
  const choice = find('#speaker-choice')
  let typingTimer
  choice.addEventListener('change', () => onSpeaker(Number(choice.value)))
  const showStatus = () => {
    const chat = state.chat()
    clearTimeout(typingTimer)
    const isTyping = chat.typingForMs > 0
    status.textContent = isTyping ? TEXTS.typing : restingStatus(chat)
    status.classList.toggle('is-typing', isTyping)
    // "Typing" ends by itself where the bot does not go on.
    if (isTyping) typingTimer = setTimeout(() => show({ ...chat, typingForMs: 0 }), chat.typingForMs)
  }
  const show = (chat) => {
    state.chats = state.chats.map((other) => (other.id === chat.id ? chat : other))
    showStatus()
  }
  return {
    show: () => {
      const chat = state.chat()
      find('#title').textContent = chat.kind === 'group' ? chat.title : state.bot.name
      find('#avatar').textContent = chat.kind === 'group' ? initialOf(chat) : initialOf({ title: state.bot.name })
      find('#avatar').className = `avatar ${chat.kind === 'group' ? `avatar-${Math.abs(chat.id) % 4}` : 'avatar-bot'}`
      find('#speaker').hidden = chat.kind !== 'group'
      choice.replaceChildren(...chat.people.map(speakerOption))
      choice.value = String(state.speaker())
      document.title = `${chatName(chat)} · ${state.bot.name}`
      showStatus()
    },
    showStatus,
    showLost: () => {
      status.textContent = TEXTS.lost
    },
  }
}

function restingStatus(chat) {
  return chat.kind === 'group' ? TEXTS.members(chat.members) : `${TEXTS.online} · ${chatName(chat)}`
}

function speakerOption({ id, name, role }) {
  const option = element('option', '', `${name} – ${role}`)
  option.value = String(id)
  return option
}
