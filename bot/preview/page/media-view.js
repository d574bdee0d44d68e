// Files in a message: a photo that opens large, a document to save, a voice to hear.
import { element, find } from './elements.js'
import { TEXTS } from './texts.js'
import { inBytes, inMinutes } from './times.js'

/** @returns undefined for a message of text only */
export function renderMedia(message) {
  if (message.photo) return renderPhoto(message.photo, message.text)
  if (message.document) return renderDocument(message.document)
  return message.voice && renderVoice(message.voice)
}

/** What a line about a message says where there is no text. */
export function mediaName(message) {
  if (message.photo) return TEXTS.photo
  if (message.document) return message.document.name || TEXTS.document
  return message.voice ? TEXTS.voice : ''
}

const addressOf = ({ file }) => `/files/${encodeURIComponent(file)}`

function renderPhoto(photo, caption) {
  const image = element('img')
  image.src = addressOf(photo)
  // The caption says what the picture shows; its first line is enough to name it.
  image.alt = caption.split('\n')[0] || TEXTS.photo
  image.width = photo.width
  image.height = photo.height
  const open = element('button', 'photo', image)
  open.type = 'button'
  open.setAttribute('aria-label', `${TEXTS.openPhoto}: ${image.alt}`)
  open.addEventListener('click', () => openLarge(image))
  return open
}

function openLarge(image) {
  const dialog = find('#picture')
  const large = element('img')
  large.src = image.src
  large.alt = image.alt
  const close = element('button', 'close', '✕')
  close.type = 'button'
  close.setAttribute('aria-label', TEXTS.close)
  dialog.replaceChildren(large, close)
  for (const part of [large, close]) part.addEventListener('click', () => dialog.close())
  dialog.showModal()
}

function renderDocument(file) {
  const name = file.name || TEXTS.document
  const link = element('a', 'document')
  const sign = element('span', 'document-sign', name.split('.').at(-1).slice(0, 4).toUpperCase())
  sign.setAttribute('aria-hidden', 'true')
  link.append(sign, element('span', 'document-name', name), element('span', 'document-size', inBytes(file.bytes)))
  link.href = addressOf(file)
  link.download = name
  link.setAttribute('aria-label', TEXTS.save(name, inBytes(file.bytes)))
  return link
}

function renderVoice(voice) {
  const player = element('audio')
  player.controls = true
  player.preload = 'metadata'
  player.src = addressOf(voice)
  player.setAttribute('aria-label', `${TEXTS.voice}, ${inMinutes(voice.seconds)}`)
  return player
}
