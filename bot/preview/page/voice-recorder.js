// Recording a voice question, where the browser has a microphone and may use it.
import { find } from './elements.js'
import { TEXTS } from './texts.js'

/** What Telegram's clients send comes first; not every browser can record it. */
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']

/** @param on.recorded (file, seconds); on.notice (text); on.noticeOver: what it said holds no more */
export function createVoiceRecorder(on) {
  const button = find('#record')
  if (!('MediaRecorder' in window) || !navigator.mediaDevices) {
    button.hidden = true
    return
  }
  let recorder
  const show = (isRecording) => {
    button.classList.toggle('is-recording', isRecording)
    button.setAttribute('aria-label', isRecording ? TEXTS.stopRecording : TEXTS.record)
    if (isRecording) on.notice(TEXTS.recording)
    else on.noticeOver()
  }
  button.addEventListener('click', async () => {
    if (recorder !== undefined) return recorder.stop()
    try {
      recorder = await record((file, seconds) => {
        recorder = undefined
        show(false)
        if (file !== undefined) on.recorded(file, seconds)
      })
      show(true)
    } catch {
      on.notice(TEXTS.noMicrophone)
    }
    return undefined
  })
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') recorder?.cancel()
  })
}

async function record(onEnd) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
  const media = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType })
  const chunks = []
  const startedAt = performance.now()
  let isWanted = true
  media.addEventListener('dataavailable', ({ data }) => chunks.push(data))
  media.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop()
    const type = media.mimeType.split(';')[0]
    const file = new File(chunks, `cau-hoi.${type.split('/')[1]}`, { type })
    onEnd(isWanted ? file : undefined, Math.max(1, Math.round((performance.now() - startedAt) / 1000)))
  })
  media.start()
  return {
    stop: () => media.stop(),
    cancel: () => {
      isWanted = false
      media.stop()
    },
  }
}
