// What the person does, told to the program: words, presses, links, and what is said where it did not work.
import { startParameterOf } from './deep-links.js'
import { showAlert, showNotice } from './notices.js'
import { ask, tell } from './server-calls.js'
import { TEXTS } from './texts.js'

/** @param showChat shows another chat, for links that lead into the private one */
export function createActs(state, showChat) {
  const say = (text, replyTo) => tell('/api/say', { ...state.where(), text, ...(replyTo !== undefined && { replyTo }) })
  const sayOrExplain = (text) => void say(text).catch(() => showNotice(TEXTS.notSent))
  const startWith = (parameter) => {
    if (state.chat().kind === 'group') showChat(state.speaker())
    sayOrExplain(parameter === '' ? '/start' : `/start ${parameter}`)
  }
  const openLink = (url) => {
    const parameter = startParameterOf(url, state.bot.username)
    if (parameter === undefined) window.open(url, '_blank', 'noreferrer')
    else startWith(parameter)
  }
  const press = async (message, row, column) => {
    try {
      const { press: id } = await tell('/api/press', { ...state.where(), message: message.id, row, column })
      const { answer } = await ask('/api/press', { id })
      if (answer === 'open') showNotice(TEXTS.noAnswer)
      else if (answer.text) (answer.asAlert ? showAlert : showNotice)(answer.text)
      if (answer.url) openLink(answer.url)
    } catch {
      showNotice(TEXTS.notPressed)
    }
  }
  return { say, sayOrExplain, startWith, openLink, press }
}

export async function copy(text) {
  await navigator.clipboard.writeText(text)
  showNotice(TEXTS.copied)
}
