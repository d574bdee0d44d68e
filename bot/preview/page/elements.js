// Making elements. Text only ever enters as text nodes, so nothing in it can become mark-up.

/** @param content a string, elements, or both */
export function element(tag, className = '', ...content) {
  const created = document.createElement(tag)
  if (className !== '') created.className = className
  created.append(...content)
  return created
}

/** A button that does something; never one that submits a form. */
export function button(className, label, onClick) {
  const created = element('button', className, label)
  created.type = 'button'
  created.addEventListener('click', onClick)
  return created
}

export function find(selector) {
  return document.querySelector(selector)
}
