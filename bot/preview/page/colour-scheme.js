// Light or dark: as the system wants it, until the person chooses.
import { find } from './elements.js'
import { TEXTS } from './texts.js'

const KEY = 'colour-scheme'

export function createColourScheme() {
  const button = find('#scheme')
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (document.documentElement.dataset.scheme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark'
  const show = () => {
    const label = isDark() ? TEXTS.showLight : TEXTS.showDark
    button.setAttribute('aria-label', label)
    button.title = label
    button.classList.toggle('is-dark', isDark())
  }
  const stored = localStorage.getItem(KEY)
  if (stored === 'dark' || stored === 'light') document.documentElement.dataset.scheme = stored
  button.addEventListener('click', () => {
    document.documentElement.dataset.scheme = isDark() ? 'light' : 'dark'
    localStorage.setItem(KEY, document.documentElement.dataset.scheme)
    show()
  })
  systemIsDark.addEventListener('change', show)
  show()
}
