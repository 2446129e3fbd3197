// Comforts. Every page is whole without them, and none of them leaves this machine.
(() => {
  const root = document.documentElement;
  const all = (selector) => document.querySelectorAll(selector);

  // Light or dark: the reader's choice for this book, or the system's.
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
  const theme = document.getElementById("theme");
  if (theme) {
    const show = () => theme.setAttribute("aria-pressed", String(isDark()));
    theme.addEventListener("click", () => {
      const dark = !isDark();
      const choice = dark === prefersDark.matches ? "" : dark ? "dark" : "light";
      root.dataset.theme = choice;
      try {
        if (choice) localStorage.setItem("theme", choice);
        else localStorage.removeItem("theme");
      } catch {}
      show();
    });
    prefersDark.addEventListener("change", show);
    show();
    theme.hidden = false;
  }

  // Copy a snippet's code.
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  document.body.append(status);
  const copyText = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      getSelection().selectAllChildren(code);
      return document.execCommand("copy");
    }
  };
  for (const button of all("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const copied = await copyText(button.closest(".snippet").querySelector("pre.code code"));
      button.textContent = status.textContent = copied ? "Copied" : "Press Ctrl+C";
      setTimeout(() => { button.textContent = "Copy"; status.textContent = ""; }, 2000);
    });
  }

  // A box that has nothing to scroll is no stop for the Tab key.
  const boxes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of all("[role=region][tabindex]")) boxes.observe(box);

  // Open what is folded: all of it for paper, and whatever a link leads into.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...all("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let closed = false;
    for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) {
      closed ||= !box.open;
      box.open = true;
    }
    if (closed) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
