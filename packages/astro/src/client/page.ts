const root = document.documentElement

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')) {
  button.addEventListener('click', () => setTheme(button.dataset['themeChoice'] ?? 'auto'))
}
showTheme(root.dataset['theme'] ?? 'auto')

for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false
  })
}
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  }
})

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
  link.addEventListener('click', () => {
    remember('locale', link.dataset['locale'] ?? '')
    // A case goes along: its trail says where it stands, in any language.
    if (location.hash.length > 1) link.hash = location.hash
  })
}

document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
  event.preventDefault()
  void openSearch(true)
})
document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element &&
    event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select')
  const slash = event.key === '/' && !typing && !event.altKey
  const command = event.key === 'k' && (event.ctrlKey || event.metaKey)
  if (!command && !(slash && !event.ctrlKey && !event.metaKey)) return
  event.preventDefault()
  void openSearch(command)
})

/** On the start page the box has it all: what was said in it is searched for when that is asked for. */
async function openSearch(sameWords: boolean): Promise<void> {
  const box = document.querySelector('main guide-triage')
  if (box) {
    const field = box.querySelector<HTMLElement>(sameWords ? 'input[type=search]' : 'textarea')
    if (sameWords && !field?.checkVisibility()) box.querySelector<HTMLElement>('[data-search]')?.click()
    else field?.focus()
    return
  }
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]')
  if (!link) return
  try {
    const { searchDialog } = await import('./search-dialog.ts')
    await searchDialog(link.href)
  } catch {
    location.assign(link.href)
  }
}

function setTheme(theme: string): void {
  if (theme === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  remember('theme', theme)
  showTheme(theme)
}

function showTheme(theme: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === theme))
  }
}

/** Storage may be switched off: then the choice holds for this page. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing to do: see above.
  }
}
