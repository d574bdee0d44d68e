// One message as an article: who, what, files, time, and the buttons below.
import { button, element } from './elements.js'
import { renderKeyboard } from './keyboard-view.js'
import { mediaName, renderMedia } from './media-view.js'
import { renderRichText } from './rich-text.js'
import { TEXTS } from './texts.js'
import { clockTime } from './times.js'

/** @param context.isOwn of the one who speaks; context.showsName in groups; context.on what presses do */
export function renderMessage(message, { isOwn, showsName, botUsername, on }) {
  if (message.isService) return element('p', 'service', TEXTS.upgraded)
  const article = element('article', isOwn ? 'from-person' : 'from-bot')
  article.dataset.id = message.id
  article.setAttribute('aria-label', `${isOwn ? TEXTS.you : message.from.name}, ${clockTime(message.date)}`)
  const bubble = element('div', 'bubble')
  if (showsName && !isOwn) bubble.append(nameLine(message.from))
  if (message.isViaBot) bubble.append(element('div', 'via', TEXTS.viaBot(botUsername)))
  if (message.repliesTo) bubble.append(repliedLine(message.repliesTo, on))
  const media = renderMedia(message)
  if (media !== undefined) bubble.append(media)
  if (message.text !== '') {
    const text = element('div', 'text')
    text.append(renderRichText(message.text, message.entities, on))
    bubble.append(text)
  }
  bubble.classList.toggle('is-photo', message.photo !== undefined)
  bubble.append(footLine(message, on))
  const press = (row, column) => on.press(message, row, column)
  article.append(bubble, ...renderKeyboard(message.keyboard, { ...on, press }))
  return article
}

/** One line about a message, for the list of chats, the reply and the screen reader. */
export function summaryOf(message) {
  const text = message.text.replaceAll(/\s+/g, ' ').trim()
  const media = mediaName(message)
  return media !== '' && text !== '' ? `${media}: ${text}` : media || text
}

function nameLine({ id, name, isBot }) {
  const line = element('div', `name ${isBot ? 'name-bot' : `name-${id % 3}`}`, name)
  if (isBot) line.append(element('span', 'tag', TEXTS.bot))
  return line
}

function repliedLine(replied, on) {
  const line = button('replied', '', () => on.jump(replied.id))
  line.append(element('b', '', replied.name), element('span', '', replied.text || TEXTS.document))
  return line
}

function footLine(message, on) {
  const reply = button('reply', '↩', () => on.reply(message))
  reply.setAttribute('aria-label', `${TEXTS.reply}: ${summaryOf(message).slice(0, 40)}`)
  const words = `${message.isEdited ? `${TEXTS.edited} ` : ''}${clockTime(message.date)}`
  const time = element('time', '', words)
  time.dateTime = new Date(message.date * 1000).toISOString()
  return element('div', 'foot', reply, time)
}
