"""Why something was not done, as the till says it."""

from pos_app.bridge.till import Answer
from pos_app.ui.messages import words


def no_words(answer: Answer, language: str) -> tuple[str, str]:
    """The code of a no and its words; both empty when it was done."""
    if answer.refusal is not None:
        said = words(answer.refusal.code, answer.refusal.facts, language=language)
        return answer.refusal.code, said.text
    if answer.problem is not None:
        said = words(answer.problem.name, answer.problem.facts, language=language)
        return answer.problem.name, said.text
    return "", ""
