/** Functions that run inside the browser's pages. Each is sent there as text, so it may use nothing from outside itself. */

/** Something that a page did and no article may do. */
export interface Trip {
  /** The number of the page it was heard in. */
  readonly page: number;
  readonly what: string;
}

/** The tripwire's state in the outermost window and in each frame of the host. */
export interface Wired extends Omit<Window, 'navigation'> {
  trips?: Trip[];
  /** The number of the page that a frame shows. */
  page: number;
  /** Hears again after `document.open()` has taken all listeners away. */
  listen(): void;
  navigation: EventTarget;
}

/**
 * Runs in every frame before anything of its page: calls that an attacker makes are written down instead of made, and so
 * are errors of scripts, violations of a policy, and attempts to go elsewhere.
 */
export function setTripwire(): void {
  const own = window as unknown as Wired & Record<string, unknown>;
  let slot: Window = window;
  while (slot.parent !== slot.parent.parent) slot = slot.parent;
  const trip = (what: string) => {
    try {
      const host = window.top as unknown as Wired;
      host.trips ??= [];
      host.trips.push({ page: (slot as unknown as Wired).page ?? 0, what });
    } catch {
      // A frame of another origin, which a page of ours cannot have: the elements that make one are not allowed.
    }
  };

  const isHost = location.pathname.startsWith('/host/');
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    own[name] = (...given: unknown[]) => void trip(`calls ${name}(${given.map(String).join()})`);
  }
  if (!isHost) {
    own['fetch'] = (url: unknown) => {
      trip(`calls fetch(${url})`);
      return Promise.reject(new Error('fetch'));
    };
    XMLHttpRequest.prototype.open = (_method: string, url: string | URL) => void trip(`calls XMLHttpRequest(${url})`);
    navigator.sendBeacon = (url) => {
      trip(`calls sendBeacon(${url})`);
      return false;
    };
  }

  /** Links and forms that lead elsewhere are not followed; what runs a script instead is. */
  const stay = (event: Event) => {
    for (const target of event.composedPath()) {
      const { href, action } = target as Partial<HTMLAnchorElement & HTMLFormElement>;
      const to = String(
        event.type === 'submit' ? action : ((href as unknown as SVGAnimatedString)?.baseVal ?? href ?? ''),
      );
      if (/^(?:https?|mailto|tel|ftp):/i.test(to)) event.preventDefault();
    }
  };
  own.listen = () => {
    addEventListener('click', stay, true);
    addEventListener('submit', stay, true);
    addEventListener('error', (event) => event instanceof ErrorEvent && trip(`fails in a script: ${event.message}`));
    addEventListener('unhandledrejection', (event) => trip(`fails in a promise: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
      trip(`violates ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
    );
  };
  own.listen();
  own.navigation.addEventListener('navigate', (event) => {
    const { hashChange, destination } = event as Event & { hashChange: boolean; destination: { url: string } };
    if (!hashChange && !isHost) trip(`goes to ${destination.url}`);
  });
}

/**
 * Acts like a reader, and like a patient attacker: sends every event that an attribute listens for, clicks and focuses all
 * elements that can be clicked or focused, and follows fragments.
 */
export function stir(page: Window): void {
  const { document } = page;
  const fire = (target: EventTarget, name: string) =>
    target.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) fire(element, name.slice(2).toLowerCase());
    if (element.matches('[autofocus], [contenteditable], [tabindex="1"]')) element.focus?.();
    // These go to a page of the site, fetch one, write a file or ask for one, and hold nothing of an article.
    if (element.matches('form.jump *, a[aria-keyshortcuts="?"], [data-memory], label.file')) continue;
    if (element.matches('a, area, button, summary, input, label') && element.click) element.click();
    else if (element.hasAttribute('href') || element.hasAttribute('xlink:href')) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    if (element.localName === 'form' && /^\s*[a-z]*script:/i.test(element.getAttribute('action') ?? ''))
      (element as HTMLFormElement).submit();
  }
  for (const target of document.querySelectorAll('a, h1, h2, article, body')) {
    for (const name of ['pointerover', 'mouseover', 'keydown']) fire(target, name);
  }
  page.location.hash = '#x';
  for (const name of ['scroll', 'resize', 'hashchange', 'message']) fire(page, name);
}

/** A document that is written piece by piece: `write` alone parses markup as a page from the network is, running its scripts. */
interface StreamedDocument {
  open(): unknown;
  write(html: string): void;
  close(): void;
}

/** A task for the host page. */
export interface Task {
  readonly from: number;
  readonly to: number;
  /** Frames at a time. */
  readonly slots: number;
  /** Keeps the pages from leaving the host; only where they are meant to run. */
  readonly sandbox: boolean;
}

/**
 * Runs in the host page: writes page after page into its frames as a parser reads them from the network, waits for each
 * to load, stirs it, and gives it a moment.
 * @returns what was heard
 */
export async function visitPages({ from, to, slots, sandbox }: Task): Promise<Trip[]> {
  const host = window as unknown as Wired & { stir(page: Window): void };
  const answer = await fetch(`/pages/${from}/${to}`);
  const pages = ((await answer.json()) as string[]).entries();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  const open = (): HTMLIFrameElement => {
    const frame = document.createElement('iframe');
    if (sandbox) frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups');
    frame.width = '600';
    frame.height = '300';
    document.body.append(frame);
    return frame;
  };
  const show = async (frame: HTMLIFrameElement, page: number, html: string): Promise<void> => {
    const shown = frame.contentWindow as unknown as Wired;
    shown.page = page;
    const parsed: StreamedDocument = shown.document;
    parsed.open();
    shown.listen();
    const loaded = new Promise((resolve) => shown.addEventListener('load', resolve));
    parsed.write(html);
    parsed.close();
    await Promise.race([loaded, pause(3000)]);
    host.stir(shown as unknown as Window);
    await pause(15);
  };
  const slot = async (): Promise<void> => {
    let frame = open();
    for (const [at, html] of pages) {
      try {
        await show(frame, from + at, html);
        // A page that has gone elsewhere has taken the frame with it.
        if ((frame.contentWindow as unknown as Wired).page === from + at) continue;
      } catch {}
      host.trips ??= [];
      host.trips.push({ page: from + at, what: 'leaves its frame' });
      frame.remove();
      frame = open();
    }
    frame.remove();
  };
  await Promise.all(Array.from({ length: slots }, slot));
  return host.trips?.splice(0) ?? [];
}
