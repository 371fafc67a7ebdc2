/** Offers to continue at the stored reading position. It never scrolls without a click. */
import { button, element } from '../create-element.ts';
import { afterLoad } from '../page/after-load.ts';

export function showResumeBar(id: string): void {
  const offer = () => {
    const paragraph = document.getElementById(id);
    // Do not offer it if the URL names a fragment, or if the browser has restored the scroll position.
    if (!paragraph || location.hash || paragraph.getBoundingClientRect().top < innerHeight) return;
    const bar: HTMLElement = element(
      'div',
      { className: 'resume', role: 'region', ariaLabel: words.resumeLabel },
      element('a', { href: `#${id}` }, words.resume),
      button(words.close, () => bar.remove()),
    );
    bar.addEventListener('keydown', ({ key }) => key === 'Escape' && bar.remove());
    // Directly after the skip link, so that it is next in tab order.
    document.querySelector('.skip')?.after(bar);
    // The link and scrolling both lead there.
    new IntersectionObserver(([entry]) => entry?.isIntersecting && bar.remove()).observe(paragraph);
  };
  // The browser restores the scroll position only after the page has loaded.
  afterLoad(() => requestAnimationFrame(() => requestAnimationFrame(offer)));
}
