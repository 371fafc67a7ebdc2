/** Offers to continue at the stored reading position. It never scrolls without a click. */
import { button, element } from '../create-element.ts';

export function showResumeBar(id: string): void {
  const offer = () => {
    const paragraph = document.getElementById(id);
    // Do not offer it if the URL names a fragment, or if the browser has restored the scroll position.
    if (!paragraph || location.hash || paragraph.getBoundingClientRect().top < innerHeight) return;
    const go = element('a', { href: `#${id}` }, words.resume);
    const bar: HTMLElement = element(
      'div',
      { className: 'resume' },
      go,
      button(words.close, () => bar.remove()),
    );
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', words.resumeLabel);
    bar.addEventListener('keydown', ({ key }) => key === 'Escape' && bar.remove());
    go.addEventListener('click', () => setTimeout(() => bar.remove()));
    // Directly after the skip link, so that it is next in tab order.
    document.querySelector('.skip')?.after(bar);
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      bar.remove();
    });
    seen.observe(paragraph);
  };
  // The browser restores the scroll position only after the page has loaded.
  const offerAfterLayout = () => requestAnimationFrame(() => requestAnimationFrame(offer));
  if (document.readyState === 'complete') offerAfterLayout();
  else addEventListener('load', offerAfterLayout);
}
