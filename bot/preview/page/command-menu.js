// The menu of commands: by the button "/", and while somebody types one.
import { find } from './elements.js'
import { ask } from './server-calls.js'
import { TEXTS } from './texts.js'

/** @param on.choose told the command */
export function createCommandMenu(state, suggestions, on) {
  const button = find('#menu-button')
  let asked = 0
  const open = async (beginning, takesFocus) => {
    const turn = ++asked
    const { commands } = await ask('/api/commands', state.where())
    // Answers may overtake each other; only the last question counts.
    if (turn !== asked) return undefined
    const fitting = commands.filter(({ command }) => command.startsWith(beginning))
    if (fitting.length === 0 && !takesFocus) return suggestions.close()
    return suggestions.open({
      label: TEXTS.commands,
      empty: TEXTS.noCommands,
      by: button,
      takesFocus,
      items: fitting.map(({ command, description }) => ({
        title: `/${command}`,
        detail: description,
        choose: () => on.choose(`/${command}`),
      })),
    })
  }
  button.addEventListener('click', () => {
    if (!suggestions.close()) void open('', true)
  })
  return {
    /** @returns whether the text is the beginning of a command */
    typed: (text) => {
      const beginning = /^\/([a-z0-9_]*)$/.exec(text)?.[1]
      asked += 1
      if (beginning === undefined) return false
      void open(beginning, false)
      return true
    },
  }
}
