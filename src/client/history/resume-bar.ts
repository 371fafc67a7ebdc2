/** Offers to go on where the reading was broken off. It never scrolls by itself. */
import { button, element } from '../dom.ts';

export function showResumeBar(id: string): void {
  const offer = () => {
    const paragraph = document.getElementById(id);
    // Who came for another place, or was brought back by the browser, is where he wants to be.
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
    // After the link that skips to the content, so that the keyboard comes to it at once.
    document.querySelector('.skip')?.after(bar);
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      bar.remove();
    });
    seen.observe(paragraph);
  };
  // The browser goes back to where a page was only once it is loaded.
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(offer));
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}
