// The keys go to the chat at once, without a click: textual.js marks the body when the app has drawn something.
document.addEventListener("DOMContentLoaded", () => {
  const watching = new MutationObserver(() => {
    if (!document.body.classList.contains("-first-byte")) return;
    watching.disconnect();
    document.querySelector(".xterm-helper-textarea").focus();
  });
  watching.observe(document.body, { attributeFilter: ["class"] });
});
