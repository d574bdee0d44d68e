// The chat page: puts its parts together and lets them know of each other's doings.
import { copy, createActs } from './acts.js'
import { createChatHead } from './chat-head.js'
import { createChatList } from './chats.js'
import { createColourScheme } from './colour-scheme.js'
import { createComposing } from './composing.js'
import { createConversation } from './conversation.js'
import { takeStartParameter } from './deep-links.js'
import { find } from './elements.js'
import { summaryOf } from './message-view.js'
import { followNews } from './news.js'
import { announce } from './notices.js'
import { ask } from './server-calls.js'
import { createState } from './state.js'

createColourScheme()
void start()

async function start() {
  const state = createState(await ask('/api/world'))
  const acts = createActs(state, (id) => showChat(id))
  const composing = createComposing(state, acts)
  const conversation = createConversation(state, {
    command: acts.sayOrExplain,
    link: acts.openLink,
    press: acts.press,
    reply: composing.replyTo,
    copy,
    turned: read,
    inline: composing.writeInline,
  })
  const head = createChatHead(state, (person) => {
    state.speakAs(person)
    conversation.showAll()
  })
  const chatList = createChatList(state, (id) => showChat(id))
  const parts = { composing, conversation, head, chatList }
  const showChat = (id) => showChosen(state, parts, id)
  find('#back').addEventListener('click', showChats)
  showChat(state.shown)
  const parameter = takeStartParameter()
  if (parameter !== undefined) acts.startWith(parameter)
  await followNews({ onNews: (news, isNewRun) => takeNews(state, parts, { news, isNewRun }), onLost: head.showLost })
}

function showChosen(state, { composing, conversation, head, chatList }, id) {
  state.shown = id
  state.readAll(id)
  composing.clear()
  head.show()
  chatList.show()
  conversation.showAll()
  document.body.dataset.view = 'conversation'
  composing.focus()
}

/** On a phone, where only one of both is seen. */
function showChats() {
  document.body.dataset.view = 'chats'
  find('#chats [aria-current]')?.focus()
}

function takeNews(state, { conversation, head, chatList }, { news, isNewRun }) {
  state.chats = news.chats
  state.now = news.now
  if (isNewRun) state.forgetMessages()
  const fresh = news.messages.filter((message) => state.take(message))
  if (isNewRun) conversation.showAll()
  else {
    news.messages.filter(({ chat }) => chat === state.shown).forEach(conversation.show)
    // What was there before is no news; a reader finds it in the conversation.
    for (const message of fresh.filter(({ from }) => from.isBot)) read(message)
  }
  head.showStatus()
  chatList.show()
}

/** To those who listen. */
function read(message) {
  announce(`${message.from.name}: ${summaryOf(message)}`)
}
