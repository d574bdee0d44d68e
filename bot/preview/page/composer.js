// The input: several lines, Enter sends, a reply above it, and no loss of what was typed when sending fails.
import { find } from './elements.js'
import { summaryOf } from './message-view.js'

const TALLEST_PX = 160

/** @param on.send (text, replyTo) rejects when it was not sent; on.typed (text); on.leave: Escape */
export function createComposer(on) {
  const input = find('#text')
  const replying = find('#replying')
  let repliesTo
  const setReply = (message) => {
    repliesTo = message
    replying.hidden = message === undefined
    find('#replying-to').textContent = message === undefined ? '' : `${message.from.name}: ${summaryOf(message)}`
  }
  const setText = (text) => {
    input.value = text
    fit(input)
    find('#composer').classList.toggle('has-text', text.trim() !== '')
    on.typed(text)
  }
  const send = async () => {
    const text = input.value.trim()
    const replyTo = repliesTo
    if (text === '') return
    setText('')
    setReply(undefined)
    try {
      await on.send(text, replyTo?.id)
    } catch {
      setText(text)
      setReply(replyTo)
    }
  }
  find('#composer').addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
    input.focus()
  })
  input.addEventListener('input', () => setText(input.value))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return leave()
    // While a Vietnamese input method is composing, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return undefined
    event.preventDefault()
    return void send()
  })
  const leave = () => {
    if (on.leave()) return
    setReply(undefined)
  }
  find('#no-reply').addEventListener('click', () => {
    setReply(undefined)
    input.focus()
  })
  return {
    setText: (text) => {
      setText(text)
      input.focus()
    },
    replyTo: (message) => {
      setReply(message)
      input.focus()
    },
    /** The message that is being answered, once. */
    takeReply: () => {
      const id = repliesTo?.id
      setReply(undefined)
      return id
    },
    focus: () => input.focus(),
    clear: () => {
      setText('')
      setReply(undefined)
    },
  }
}

/** While the conversation is hidden, on a phone, nothing can be measured. */
function fit(input) {
  input.style.height = 'auto'
  if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight, TALLEST_PX)}px`
}
