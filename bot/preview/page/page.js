// The chat page: puts its parts together and lets them know of each other's doings.
import { createAttachments } from './attachments.js'
import { createChatHead } from './chat-head.js'
import { createChatList } from './chats.js'
import { createColourScheme } from './colour-scheme.js'
import { createCommandMenu } from './command-menu.js'
import { createComposer } from './composer.js'
import { createConversation } from './conversation.js'
import { startParameterOf, takeStartParameter } from './deep-links.js'
import { find } from './elements.js'
import { createInlineMode } from './inline-mode.js'
import { summaryOf } from './message-view.js'
import { followNews } from './news.js'
import { announce, showAlert, showNotice } from './notices.js'
import { ask, tell } from './server-calls.js'
import { createState } from './state.js'
import { createSuggestions } from './suggestions.js'
import { TEXTS } from './texts.js'
import { createVoiceRecorder } from './voice-recorder.js'

createColourScheme()
void start()

async function start() {
  const state = createState(await ask('/api/world'))
  const page = createPage(state)
  page.chooseChat(state.shown)
  const parameter = takeStartParameter()
  if (parameter !== undefined) page.startWith(parameter)
  await followNews({ onNews: page.takeNews, onLost: page.showLost })
}

function createPage(state) {
  const suggestions = createSuggestions()
  const say = async (text, replyTo) => {
    suggestions.close()
    await tell('/api/say', { ...state.where(), text, ...(replyTo !== undefined && { replyTo }) })
    conversation.goToEnd()
  }
  const sayOrTell = (text) => say(text).catch(() => showNotice(TEXTS.notSent))
  const startWith = (parameter) => {
    if (state.chat().kind === 'group') chooseChat(state.speaker())
    void sayOrTell(parameter === '' ? '/start' : `/start ${parameter}`)
  }
  const openLink = (url) => {
    const parameter = startParameterOf(url, state.bot.username)
    if (parameter === undefined) return false
    startWith(parameter)
    return true
  }
  const conversation = createConversation(state, {
    command: (text) => void sayOrTell(text),
    press: (message, row, column) => press(state, { message: message.id, row, column }),
    reply: (message) => composer.replyTo(message),
    ...createButtonActions(state, { openLink, setText: (text) => composer.setText(text) }),
  })
  const head = createChatHead(state, (person) => {
    state.speakAs(person)
    conversation.showAll()
  })
  const chatList = createChatList(state, (id) => chooseChat(id))
  const commandMenu = createCommandMenu(state, suggestions, {
    // A command that needs words after it is written for the person to finish.
    choose: (command) => (command === '/hoi' ? composer.setText('/hoi ') : void sayOrTell(command)),
  })
  const inlineMode = createInlineMode(state, suggestions, { picked: () => composer.clear(), start: startWith })
  const composer = createComposer({
    send: say,
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
  })
  const chooseChat = (id) => {
    state.shown = id
    state.readAll(id)
    suggestions.close()
    composer.clear()
    head.show()
    chatList.show()
    conversation.showAll()
    document.body.dataset.view = 'conversation'
    composer.focus()
  }
  find('#back').addEventListener('click', () => {
    document.body.dataset.view = 'chats'
    find('#chats [aria-current]')?.focus()
  })
  find('#text').addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' || !suggestions.isOpen()) return
    event.preventDefault()
    suggestions.enter()
  })
  return {
    chooseChat,
    startWith,
    showLost: head.showLost,
    takeNews: (news, isNewRun) => {
      state.chats = news.chats
      state.now = news.now
      if (isNewRun) state.forgetMessages()
      const fresh = news.messages.filter((message) => state.take(message))
      if (isNewRun) conversation.showAll()
      else news.messages.filter(({ chat }) => chat === state.shown).forEach(conversation.show)
      if (!isNewRun)
        fresh
          .filter(({ from }) => from.isBot)
          .forEach((message) => announce(`${message.from.name}: ${summaryOf(message)}`))
      head.showStatus()
      chatList.show()
    },
  }
}

function createButtonActions(state, { openLink, setText }) {
  return {
    link: (url) => {
      if (!openLink(url)) window.open(url, '_blank', 'noreferrer')
      return true
    },
    copy: async (text) => {
      await navigator.clipboard.writeText(text)
      showNotice(TEXTS.copied)
    },
    inline: ({ query, isHere }) => {
      if (!isHere) showNotice(TEXTS.shareWhere)
      setText(`@${state.bot.username} ${query}`)
    },
  }
}

async function press(state, place) {
  try {
    const { press: id } = await tell('/api/press', { ...state.where(), ...place })
    const { answer } = await ask('/api/press', { id })
    if (answer === 'open') showNotice(TEXTS.noAnswer)
    else if (answer.text) (answer.asAlert ? showAlert : showNotice)(answer.text)
  } catch {
    showNotice(TEXTS.notPressed)
  }
}
