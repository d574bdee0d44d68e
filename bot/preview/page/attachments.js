// Sending files: chosen, dropped or pasted, shown once more with room for a caption, then sent.
import { button, element, find } from './elements.js'
import { sendBytes } from './server-calls.js'
import { TEXTS } from './texts.js'
import { inBytes } from './times.js'

const CHOICES = [
  { kind: 'document', title: TEXTS.chooseFile, accept: '', heading: TEXTS.sendFile },
  { kind: 'photo', title: TEXTS.choosePhoto, accept: 'image/png,image/jpeg', heading: TEXTS.sendPhoto },
  { kind: 'voice', title: TEXTS.chooseVoice, accept: '.ogg,.oga,.mp3,audio/ogg,audio/mpeg', heading: TEXTS.sendVoice },
]

/** @param on.replyTo gives the message that is answered; on.failed (text) */
export function createAttachments(state, suggestions, on) {
  const attach = find('#attach')
  const picker = find('#file')
  let kind = 'document'
  const send = async (file, options) => {
    const values = { ...state.where(), name: file.name, type: file.type, ...options }
    const replyTo = on.replyTo()
    try {
      await sendBytes('/api/upload', { ...values, ...(replyTo !== undefined && { replyTo }) }, file)
    } catch (error) {
      on.failed(error.status === 413 ? TEXTS.tooLarge : TEXTS.notSent)
    }
  }
  const confirm = (file, chosen) =>
    showConfirmation(file, chosen, (caption) => void send(file, { kind: chosen, caption }))
  attach.addEventListener('click', () => {
    if (suggestions.close()) return
    suggestions.open({
      label: TEXTS.sendFile,
      by: attach,
      takesFocus: true,
      items: CHOICES.map(({ kind: chosen, title, accept }) => ({
        title,
        choose: () => {
          kind = chosen
          picker.accept = accept
          picker.click()
        },
      })),
    })
  })
  picker.addEventListener('change', () => {
    const [file] = picker.files
    if (file) confirm(file, kind)
    picker.value = ''
  })
  find('#text').addEventListener('paste', (event) => {
    const [file] = event.clipboardData?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    confirm(file, /^image\/(png|jpeg)$/.test(file.type) ? 'photo' : 'document')
  })
  takeDrops((file) => confirm(file, 'document'))
  return { send }
}

const hasFiles = (event) => event.dataTransfer?.types.includes('Files')

function takeDrops(take) {
  const area = find('#conversation')
  const sign = find('#drop')
  area.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    sign.hidden = false
  })
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(event.relatedTarget)) sign.hidden = true
  })
  area.addEventListener('drop', (event) => {
    sign.hidden = true
    const [file] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    take(file)
  })
}

function showConfirmation(file, kind, send) {
  const dialog = find('#sending')
  const form = element('form')
  form.method = 'dialog'
  const heading = element('h3', '', CHOICES.find((choice) => choice.kind === kind).heading)
  heading.id = 'sending-title'
  const caption = element('input')
  caption.maxLength = 1024
  const label = element('label', '', element('span', '', TEXTS.caption), caption)
  const submit = element('button', 'main', TEXTS.send)
  submit.value = 'send'
  const cancel = button('', TEXTS.cancel, () => dialog.close(''))
  form.append(
    heading,
    element('p', '', `${file.name} · ${inBytes(file.size)}`),
    label,
    element('div', 'actions', cancel, submit),
  )
  dialog.replaceChildren(form)
  dialog.returnValue = ''
  const end = () => {
    if (dialog.returnValue === 'send') send(caption.value)
    find('#text').focus()
  }
  dialog.addEventListener('close', end, { once: true })
  dialog.showModal()
  caption.focus()
}
