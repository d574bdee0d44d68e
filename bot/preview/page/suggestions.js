// The list above the input: commands, inline results, or what can be attached; one at a time.
import { moveByArrows } from './arrow-keys.js'
import { button, element, find } from './elements.js'

export function createSuggestions() {
  const box = find('#suggestions')
  let opener
  const close = () => {
    if (box.hidden) return false
    box.hidden = true
    opener?.setAttribute('aria-expanded', 'false')
    return true
  }
  moveByArrows(box, () => {
    close()
    ;(opener ?? find('#text')).focus()
  })
  return {
    close,
    isOpen: () => !box.hidden,
    /** @param options.items { title, detail, choose }; options.by the button that opened it; options.empty said where there are none */
    open: ({ label, items, empty, by, takesFocus }) => {
      close()
      opener = by
      box.replaceChildren(list(label, items, close), ...(items.length === 0 ? [element('p', '', empty)] : []))
      box.hidden = false
      by?.setAttribute('aria-expanded', 'true')
      if (takesFocus) box.querySelector('button')?.focus()
    },
    /** From the input: the arrow up goes into the list. */
    enter: () => [...box.querySelectorAll('button')].at(-1)?.focus(),
  }
}

function list(label, items, close) {
  const created = element('ul')
  created.setAttribute('aria-label', label)
  created.append(
    ...items.map(({ title, detail, choose }) => {
      const choice = button('', '', () => {
        // What is hidden loses the focus, and whoever chose by keyboard would be nowhere.
        if (document.activeElement === choice) find('#text').focus()
        close()
        choose()
      })
      choice.append(element('b', '', title), element('span', '', detail ?? ''))
      return element('li', '', choice)
    }),
  )
  return created
}
