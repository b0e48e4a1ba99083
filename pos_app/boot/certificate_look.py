"""Looking at a server's certificate beside the window; whether it is trusted a person says."""

from pos_app.bridge.background import Job, Progress
from pos_app.bridge.works import SeenCertificate


def look_at_certificate(url: str) -> Job:
    """A job that ends with what the server shows."""

    def job(_progress: Progress) -> SeenCertificate:
        from backend_client.certificate import certificate_of

        seen = certificate_of(url)
        return SeenCertificate(seen.pem, seen.fingerprint)

    return job
