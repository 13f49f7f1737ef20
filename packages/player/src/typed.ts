/** Takes over what was typed and ticked in a step into the same step as it is shown now. */
export function takeTyped(before: Element, now: Element): void {
  const typed = new Map(inputsIn(before))
  for (const [key, input] of inputsIn(now)) {
    const old = typed.get(key)
    if (!old || (old.checked === input.checked && (isBox(input) || old.value === input.value))) continue
    if (isBox(input)) input.checked = old.checked
    else input.value = old.value
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** By what tells one from another in its step: a field's name, and what is ticked. */
function inputsIn(step: Element): [string, HTMLInputElement][] {
  return [...step.querySelectorAll('input')].map((input) => {
    const ticked = isBox(input) ? `${input.value} ${input.closest('label')?.textContent}` : ''
    return [`${input.name} ${ticked}`, input]
  })
}

function isBox({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox'
}
