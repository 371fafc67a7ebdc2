/** Sources that the test of forbidden patterns must find, and harmless ones that look alike; each with the file that has it. */
const [component, script] = ['src/components/article/Byline.astro', 'src/client/page/jump-to-date.ts'];

export const forbidden = [
  [component, '<p set:html={text} />'],
  [component, '<script define:vars={{ title }}></script>'],
  [component, '<style is:inline></style>'],
  [component, '<script>alert(1)</script>'],
  [component, '<script src="https://elsewhere.example/x.js"></script>'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a component, not a template of ours
  [component, '<p style={`color: ${entry.color}`}></p>'],
  [component, '<p {...entry}></p>'],
  [component, '<p class="x"\n  { ...attributes }></p>'],
  [component, '<p onclick="go()"></p>'],
  [component, '<Search client:load />'],
  [component, '<iframe src="/x/"></iframe>'],
  [component, '<base href="/" />'],
  [component, '<meta http-equiv="refresh" content="0" />'],
  [component, '<img src="//elsewhere.example/x.png" />'],
  [component, '<a href="javascript:go()">x</a>'],
  [script, 'node.innerHTML = text;'],
  [script, 'node.insertAdjacentHTML("beforeend", text);'],
  [script, 'document.write(text);'],
  [script, 'eval(text);'],
  [script, 'new Function(text);'],
  [script, 'setTimeout("go()", 1);'],
  [script, 'frame.srcdoc = text;'],
  [script, 'location.href = "javascript:go()";'],
  [script, 'trustedTypes.createPolicy("default", rules);'],
] as const;

export const allowed = [
  [component, '<script src="../client/page/jump-to-date.ts"></script>'],
  [component, '<p class:list={["a", b]} lang={lang}>{entry.title}</p>'],
  [component, 'const crumbs = [...years, ...months];\n---\n<p>{crumbs}</p>'],
  [script, 'const names = [...all]; node.textContent = names.join();'],
] as const;
