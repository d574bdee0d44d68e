// Telling this page's own requests from those that other web pages make a browser send here.
import type { IncomingHttpHeaders } from 'node:http'

/**
 * A name of elsewhere that resolves to this machine (DNS rebinding), or a call from a page of another origin.
 * Programs without a browser send no origin, and are let through: they can do on this machine what they like.
 */
export function isForeign(headers: IncomingHttpHeaders): boolean {
  const { host = '', origin } = headers
  if (!/^(localhost|127\.0\.0\.1)(:\d{1,5})?$/.test(host)) return true
  if (origin !== undefined && origin !== `http://${host}`) return true
  return isFromElsewhere(headers) && headers['sec-fetch-mode'] !== 'navigate'
}

/** A link on another page was followed to here. */
export function leadsHereFromElsewhere(headers: IncomingHttpHeaders): boolean {
  return isFromElsewhere(headers) && headers['sec-fetch-mode'] === 'navigate'
}

/** "same-site" is another port of this machine: another program's page. */
function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  return ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? 'none')
}
