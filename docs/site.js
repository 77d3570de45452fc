// What the theme leaves out for screen readers and keyboards.
addEventListener("load", () => {
  const korean = document.documentElement.lang === "ko";
  document.querySelector(".md-search")?.setAttribute("aria-label", korean ? "찾기" : "Search");
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, pre > code")) box.tabIndex = 0;
});
