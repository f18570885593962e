/**
 * Addresses that open another service with a prefilled text. Nothing of that
 * service is loaded; it learns nothing before the link is followed.
 */
export function shareLinks({
  text,
  subject,
  url,
}: {
  text: string
  subject: string
  url: string
}) {
  const whole = encodeURIComponent(`${text}\n\n${url}`)
  const words = encodeURIComponent(text)
  const link = encodeURIComponent(url)
  return {
    email: `mailto:?subject=${encodeURIComponent(subject)}&body=${whole}`,
    WhatsApp: `https://wa.me/?text=${whole}`,
    Telegram: `https://t.me/share/url?url=${link}&text=${words}`,
    // In the fragment, which a browser does not send.
    Mastodon: `https://share.joinmastodon.org/#text=${whole}`,
    X: `https://x.com/intent/post?text=${words}&url=${link}`,
    Facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
  }
}
