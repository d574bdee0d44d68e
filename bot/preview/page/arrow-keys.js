// Moving through a list of buttons with the arrow keys: one tab stop, the arrows do the rest.

/** @param list an element whose buttons are the choices; `onEscape` is told when the reader wants out */
export function moveByArrows(list, onEscape = () => undefined) {
  list.addEventListener('keydown', (event) => {
    const choices = [...list.querySelectorAll('button')]
    const at = choices.indexOf(document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key]
    if (event.key === 'Escape') return onEscape()
    if (next === undefined || choices.length === 0) return undefined
    event.preventDefault()
    choices[(next + choices.length) % choices.length].focus()
    return undefined
  })
}
