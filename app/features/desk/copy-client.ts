/**
 * Shows the buttons that copy (`<button hidden data-copy="id">`): without
 * script they would do nothing. The button says that it was done.
 */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(
    'button[data-copy]',
  )) {
    const source = document.getElementById(button.dataset.copy!)
    if (!source || !('clipboard' in navigator)) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const text = source instanceof HTMLInputElement ? source.value : undefined
      navigator.clipboard
        .writeText(text ?? source.innerText)
        .then(() => (button.textContent = 'Copied'))
        .catch(() => (button.textContent = 'Not copied: select and copy it'))
    })
  }
}
