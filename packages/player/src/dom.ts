type Attribute = string | number | boolean | undefined | ((event: Event) => void)
export type Child = Node | string | number | undefined | false | readonly Child[]

/** Returns a new element: functions become listeners (`onclick`), `true` an empty attribute, `false` and `undefined` nothing. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Attribute> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

/** Returns an element whose content is HTML that the compiler wrote and sanitized; never what a person typed. */
export function withHtml<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Attribute>,
  html: string,
): HTMLElementTagNameMap[Name] {
  const element = h(name, attributes)
  element.innerHTML = html
  return element
}

/** Returns the only element in `root` that a selector finds, or throws a sentence that names it. */
export function need(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page of a guide needs an element ${selector}; render it with @guidetree/astro.`)
  return found
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue
    if (Array.isArray(child)) append(parent, child)
    else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)))
  }
}
