import './search-box.ts'

let dialog: HTMLDialogElement | undefined

/** Opens search over the page at hand; the box itself comes from the start page of the same language. */
export async function searchDialog(start: string): Promise<void> {
  dialog ??= await makeDialog(start)
  dialog.showModal()
  dialog.querySelector<HTMLInputElement>('input[type=search]')?.select()
}

async function makeDialog(start: string): Promise<HTMLDialogElement> {
  const response = await fetch(start)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const box = page.querySelector('guide-search')
  if (!box) throw new Error(`The start page has no search box: ${start}`)
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const href = sheet.getAttribute('href') ?? ''
    if (!document.querySelector(`link[href="${href}"]`)) document.head.append(document.adoptNode(sheet))
  }
  const made = document.createElement('dialog')
  made.className = 'search-dialog'
  made.setAttribute('aria-label', page.querySelector('label[for=search-input]')?.textContent ?? '')
  box.removeAttribute('hidden')
  made.append(document.adoptNode(box))
  document.body.append(made)
  made.addEventListener('click', (event) => {
    if (event.target === made || (event.target instanceof Element && event.target.closest('.results a'))) made.close()
  })
  return made
}
