// The chat page: shows what the local server has, sends what the person types and presses.
import { renderRichText, settleQuotes } from './rich-text.js'

const messages = document.querySelector('#messages')
const status = document.querySelector('#status')
const notice = document.querySelector('#notice')
const menu = document.querySelector('#menu')
const menuButton = document.querySelector('#menu-button')
const composer = document.querySelector('#composer')
const input = document.querySelector('#text')

/** Short enough to feel immediate; the server is on the same machine. */
const REFRESH_MS = 400
const NOTICE_MS = 5000

let revision = 0
let noticeTimer

void start()

async function start() {
  composer.addEventListener('submit', (event) => {
    event.preventDefault()
    void sendTyped()
  })
  input.addEventListener('input', fitInput)
  input.addEventListener('keydown', (event) => {
    // While a Vietnamese input method is composing, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void sendTyped()
  })
  menuButton.addEventListener('click', () => void toggleMenu())
  showStartButton()
  await refresh()
  input.focus()
}

async function refresh() {
  try {
    const news = await call(`/api/messages?after=${revision}`)
    revision = news.revision
    const isAtEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 80
    for (const message of news.messages) showMessage(message)
    if (news.messages.length > 0 && isAtEnd) messages.scrollTop = messages.scrollHeight
    status.textContent = news.isTyping ? 'đang nhập…' : 'trực tuyến'
    status.classList.toggle('is-typing', news.isTyping)
  } catch {
    status.textContent = 'mất kết nối với chương trình, đang thử lại…'
  }
  setTimeout(refresh, REFRESH_MS)
}

async function sendTyped() {
  const text = input.value.trim()
  if (text === '') return
  input.value = ''
  fitInput()
  try {
    await say(text)
  } catch {
    input.value = text
    showNotice('Chưa gửi được. Kiểm tra chương trình có đang chạy không rồi gửi lại.')
  }
}

async function say(text) {
  hideMenu()
  await call('/api/say', { text })
  messages.scrollTop = messages.scrollHeight
}

async function press(message, row, column, button) {
  hideMenu()
  button.disabled = true
  try {
    const { press: id } = await call('/api/press', { message, row, column })
    const answer = await pressAnswer(id)
    if (answer.text) showNotice(answer.text)
  } catch {
    showNotice('Chưa bấm được nút này. Anh/chị thử lại nhé.')
  }
  button.disabled = false
}

/** Asks until the bot has answered the press, as a client shows progress until then. */
async function pressAnswer(id) {
  const { answer } = await call(`/api/press?id=${encodeURIComponent(id)}`)
  if (answer !== 'open') return answer
  await new Promise((resolve) => setTimeout(resolve, REFRESH_MS))
  return pressAnswer(id)
}

function showMessage(message) {
  document.querySelector('#start')?.remove()
  const article = document.createElement('article')
  article.id = `message-${message.id}`
  article.className = message.isFromBot ? 'from-bot' : 'from-person'
  const bubble = element('div', 'bubble')
  if (message.repliesTo) bubble.append(element('div', 'reply', message.repliesTo.text))
  const text = element('div', 'text')
  text.append(renderRichText(message.text, message.entities))
  bubble.append(text, element('time', '', clockTime(message.date)))
  article.append(bubble, ...message.keyboard.map((row, index) => keyboardRow(message.id, row, index)))
  const old = document.querySelector(`#message-${message.id}`)
  if (old) old.replaceWith(article)
  else messages.append(article)
  settleQuotes(article)
}

function keyboardRow(messageId, labels, row) {
  const line = element('div', 'keyboard-row')
  for (const [column, label] of labels.entries()) {
    const button = element('button', '', label)
    button.type = 'button'
    button.addEventListener('click', () => void press(messageId, row, column, button))
    line.append(button)
  }
  return line
}

/** As in Telegram: an empty chat offers to begin. */
function showStartButton() {
  const button = element('button', '', 'Bắt đầu')
  button.id = 'start'
  button.type = 'button'
  button.addEventListener('click', () => void say('/start'))
  messages.append(button)
}

async function toggleMenu() {
  if (!menu.hidden) return hideMenu()
  const { commands } = await call('/api/commands')
  menu.replaceChildren(...commands.map(menuItem))
  menu.hidden = false
  menuButton.setAttribute('aria-expanded', 'true')
}

function menuItem({ command, description }) {
  const button = element('button')
  button.type = 'button'
  button.append(element('b', '', `/${command}`), element('span', '', description))
  // A command that needs words after it is written for the person to finish.
  button.addEventListener('click', () => (command === 'hoi' ? prefill('/hoi ') : void say(`/${command}`)))
  const item = element('li')
  item.append(button)
  return item
}

function prefill(text) {
  hideMenu()
  input.value = text
  input.focus()
}

function hideMenu() {
  menu.hidden = true
  menuButton.setAttribute('aria-expanded', 'false')
}

function showNotice(text) {
  notice.textContent = text
  notice.hidden = false
  clearTimeout(noticeTimer)
  noticeTimer = setTimeout(() => {
    notice.hidden = true
  }, NOTICE_MS)
}

function fitInput() {
  input.style.height = 'auto'
  input.style.height = `${Math.min(input.scrollHeight, 140)}px`
}

function element(tag, className = '', text = '') {
  const created = document.createElement(tag)
  if (className !== '') created.className = className
  created.textContent = text
  return created
}

const clockTime = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  })

/** With a body it posts, without it gets; rejects for anything but success. */
async function call(path, body) {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, body === undefined ? undefined : options)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}
