// Times as people read them, in Vietnam's zone.
import { TEXTS } from './texts.js'

const DAY_SECONDS = 24 * 3600
const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' }

export function clockTime(seconds) {
  return format(seconds, { hour: '2-digit', minute: '2-digit' })
}

/** "Hôm nay", "Hôm qua", or "30/11/2026"; both in seconds. */
export function dayOf(seconds, now) {
  const day = dateOf(seconds)
  if (day === dateOf(now)) return TEXTS.today
  return day === dateOf(now - DAY_SECONDS) ? TEXTS.yesterday : day
}

export function inMinutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}

export function inBytes(bytes) {
  if (bytes < 1024) return `${bytes} byte`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`
}

const dateOf = (seconds) => format(seconds, { day: '2-digit', month: '2-digit', year: 'numeric' })

const format = (seconds, shape) => new Date(seconds * 1000).toLocaleString('vi-VN', { ...shape, ...ZONE })
