// Links into the chat with a parameter: t.me/botname?start=… in a message, and ?start=… of this page.

/** @returns the parameter of a link to this bot; undefined for any other link */
export function startParameterOf(url, username) {
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname, searchParams } = new URL(url)
  const isOurs = hostname === 't.me' && pathname.slice(1).toLowerCase() === username.toLowerCase()
  return isOurs ? (validParameter(searchParams.get('start') ?? '') ?? '') : undefined
}

/** Taken once: a reload of the page must not say it again. */
export function takeStartParameter() {
  const parameter = validParameter(new URLSearchParams(location.search).get('start') ?? '')
  if (location.search !== '') history.replaceState(null, '', location.pathname)
  return parameter
}

/** What Telegram allows behind ?start=. */
function validParameter(text) {
  return /^[\w-]{1,64}$/.test(text) ? text : undefined
}
