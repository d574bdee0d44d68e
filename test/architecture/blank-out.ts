// Blanks out what is no code (comments, the insides of strings, templates and regular expressions), so that rules can search the rest.

/** A "/" after one of these begins a regular expression, after anything else it divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|yield|else|do|void))\s*$/

type Skip = { readonly from: number; readonly to: number }

/** The same length, every character of code in its place; quotes and slashes stay, what stands between them becomes blanks. */
export function blankOut(text: string): string {
  let code = ''
  let at = 0
  /** Depth of braces in each template expression that is open. */
  const templates: number[] = []
  const blank = (to: number) => {
    code += text.slice(at, to).replace(/[^\n]/g, ' ')
    at = to
  }
  const keep = (to = at + 1) => {
    code += text.slice(at, to)
    at = to
  }
  while (at < text.length) {
    const character = text[at]
    const inner = insideOf(text, at, code)
    if (text.startsWith('//', at) || text.startsWith('/*', at)) blank(endOfComment(text, at))
    else if (inner !== undefined) {
      keep(inner.from)
      blank(inner.to)
      keep()
    } else if (character === '`' || (character === '}' && templates.at(-1) === 0)) {
      if (character === '}') templates.pop()
      keep()
      const end = endOfTemplatePart(text, at)
      blank(end)
      if (text[end] === '$') templates.push(0)
      keep(text[end] === '$' ? end + 2 : end + 1)
    } else {
      const depth = templates.at(-1)
      if (depth !== undefined && character === '{') templates[templates.length - 1] = depth + 1
      if (depth !== undefined && character === '}') templates[templates.length - 1] = depth - 1
      keep()
    }
  }
  return code
}

/** What stands inside the string or regular expression that begins here; undefined where none does. */
function insideOf(text: string, at: number, before: string): Skip | undefined {
  const character = text[at]
  if (character === "'" || character === '"') {
    const to = endOf(text, at + 1, (next) => next === character || next === '\n')
    return { from: at + 1, to }
  }
  if (character !== '/' || /^\/[/*]/.test(text.slice(at, at + 2)) || !BEFORE_REGEX.test(before.slice(-40)))
    return undefined
  let inClass = false
  const to = endOf(text, at + 1, (next) => {
    if (next === '[') inClass = true
    if (next === ']') inClass = false
    return next === '\n' || (next === '/' && !inClass)
  })
  return { from: at + 1, to }
}

function endOfComment(text: string, at: number): number {
  const end = text.startsWith('//', at) ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 2
  return end < 2 ? text.length : end
}

/** At the closing backtick, or at the "$" of "${". */
function endOfTemplatePart(text: string, at: number): number {
  return endOf(text, at, (next, index) => next === '`' || text.startsWith('${', index))
}

/** Escaped characters never end anything. */
function endOf(text: string, from: number, ends: (character: string, index: number) => boolean): number {
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (character === '\\') index += 1
    else if (ends(character, index)) return index
  }
  return text.length
}
