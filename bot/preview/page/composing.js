// Everything at the foot of the conversation together: the input, the menu, inline results, files and voices.
import { createAttachments } from './attachments.js'
import { createCommandMenu } from './command-menu.js'
import { createComposer } from './composer.js'
import { find } from './elements.js'
import { createInlineMode } from './inline-mode.js'
import { hideNotice, showNotice } from './notices.js'
import { createSuggestions } from './suggestions.js'
import { TEXTS } from './texts.js'
import { createVoiceRecorder } from './voice-recorder.js'

export function createComposing(state, acts) {
  const suggestions = createSuggestions()
  const commandMenu = createCommandMenu(state, suggestions, {
    // A command that needs words after it is written for the person to finish.
    choose: (command) => (command === '/hoi' ? composer.setText('/hoi ') : acts.sayOrExplain(command)),
  })
  const inlineMode = createInlineMode(state, suggestions, {
    picked: () => composer.clear(),
    start: acts.startWith,
  })
  const composer = createComposer({
    send: (text, replyTo) => {
      suggestions.close()
      return acts.say(text, replyTo)
    },
    leave: suggestions.close,
    typed: (text) => {
      // Both look at every text: each forgets what it was doing when the text is no longer its own.
      const isInline = inlineMode.typed(text)
      if (!commandMenu.typed(text) && !isInline) suggestions.close()
    },
  })
  const attachments = createAttachments(state, suggestions, { replyTo: composer.takeReply, failed: showNotice })
  createVoiceRecorder({
    recorded: (file, seconds) => void attachments.send(file, { kind: 'voice', seconds }),
    notice: showNotice,
    noticeOver: hideNotice,
  })
  find('#text').addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' || !suggestions.isOpen()) return
    event.preventDefault()
    suggestions.enter()
  })
  return {
    ...composer,
    clear: () => {
      suggestions.close()
      composer.clear()
    },
    writeInline: ({ query, isHere }) => {
      if (!isHere) showNotice(TEXTS.shareWhere)
      composer.setText(`@${state.bot.username} ${query}`)
    },
  }
}
